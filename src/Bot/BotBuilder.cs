using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Performix.Analysis.Facts;
using Performix.Bot.Access;
using Performix.Bot.Doctor;
using Performix.Bot.Features.Activity;
using Performix.Bot.Features.Digest;
using Performix.Bot.Features.Fit;
using Performix.Bot.Features.Help;
using Performix.Bot.Features.Home;
using Performix.Bot.Features.Me;
using Performix.Bot.Features.Patch;
using Performix.Bot.Features.Pipcheck;
using Performix.Bot.Features.Privacy;
using Performix.Bot.Features.Review;
using Performix.Bot.Features.Settings;
using Performix.Bot.Features.Status;
using Performix.Bot.Features.Swap;
using Performix.Bot.Features.Tail;
using Performix.Bot.Reviews;
using Performix.Bot.Slack;
using Performix.Bot.Worker;
using Performix.Connectors.Files;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Storage;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Extensions.DependencyInjection;
using SlackNet.Interaction;

namespace Performix.Bot;

/// <summary>The one place where things are put together.</summary>
public static class BotBuilder
{
    /// <summary>The bot, the worker and the schedule, configured from files, environment and user secrets.</summary>
    /// <param name="settings">Settings that win over all others; for the demo and tests.</param>
    /// <param name="time">The clock; for tests that keep what they see.</param>
    /// <param name="more">Adds parts that win over those of the same type; for tests.</param>
    public static IHost Build(
        IReadOnlyDictionary<string, string?>? settings = null,
        TimeProvider? time = null,
        Action<IServiceCollection>? more = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddSettings(settings);
        builder.Logging.AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        AddBot(builder.Services, builder.Configuration);
        more?.Invoke(builder.Services);
        return builder.Build();
    }

    private static void AddBot(IServiceCollection services, IConfiguration configuration)
    {
        services.AddStorage();
        services.AddFlags();
        services.AddSalesforce();
        services.AddSingleton(ConfiguredMapping.Of);
        services.AddSingleton(ConfiguredMapping.FilesOf);
        services.AddSingleton<LatestSnapshot>();
        services.AddSingleton(provider =>
            PlanOf(provider.GetRequiredService<IOptions<OrganisationOptions>>().Value.PlanFile));
        AddOptions(services);
        AddAccess(services);
        AddFeatures(services);
        AddSlack(services, configuration.GetSection(SlackOptions.Section));
        AddWork(services);
        services.AddHostedService<WarmUp>();
        services.AddHostedService<SlackConnection>();
        services.AddHostedService<WorkerLoop>();
    }

    private static Plan PlanOf(string file) => file.Length > 0 ? PlanFile.Read(file) : Plan.None;

    private static void AddOptions(IServiceCollection services)
    {
        services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsRules>();
        services.AddSingleton<IValidateOptions<SlackOptions>, ApiBaseRule>();
        services.AddOptions<IdentityOptions>().BindConfiguration(IdentityOptions.Section).ValidateOnStart();
        services.AddOptions<ScheduleOptions>().BindConfiguration(ScheduleOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ScheduleOptions>, ScheduleOptionsRules>();
        services.AddOptions<OrganisationOptions>().BindConfiguration(OrganisationOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OrganisationOptions>, OrganisationOptionsRules>();
        services.AddSingleton<IValidateOptions<OrganisationOptions>, TimeZoneRule>();
        services.AddSingleton<IValidateOptions<OrganisationOptions>, LocaleRule>();
    }

    private static void AddWork(IServiceCollection services)
    {
        services.AddSingleton<DoctorRun>();
        services.AddSingleton<WorkLeases>();
        services.AddSingleton<PullResults>();
        services.AddSingleton<PullRun>();
        services.AddSingleton<IScheduledJob, PullJob>();
        services.AddSingleton<DigestSettings>();
        services.AddSingleton<DigestStates>();
        services.AddSingleton<DigestScopes>();
        services.AddSingleton<DigestSource>();
        services.AddSingleton<DigestChannel>();
        services.AddSingleton<DigestAlarm>();
        services.AddSingleton<DigestPosting>();
        services.AddSingleton<DigestPreview>();
        services.AddSingleton<IScheduledJob, DigestJob>();
        services.AddSingleton<IScheduledJob, ReviewJob>();
    }

    private static void AddAccess(IServiceCollection services)
    {
        services.AddSingleton<SlackDirectory>();
        services.AddSingleton<IdentityLinks>();
        services.AddSingleton<Identity>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<Gate>();
        services.AddSingleton<LeadingReaders>();
        services.AddSingleton<FrontDesk>();
        services.AddSingleton<Subjects>();
        services.AddSingleton<LinkDesk>();
        services.AddSingleton<Modals>();
        services.AddSingleton(typeof(FormHandler<>));
        services.AddSingleton<LeadershipChannel>();
        services.AddSingleton<Bystanders>();
    }

    private static void AddFeatures(IServiceCollection services)
    {
        services.AddSlackLine();
        services.AddSingleton<HelpHandler>();
        services.AddSingleton<ICommand, TailHandler>();
        services.AddSingleton<SeeRepsHandler>();
        services.AddSingleton<ShareRule>();
        services.AddSingleton<CohortPost>();
        services.AddSingleton<ShareHandler>();
        services.AddSingleton<SimulateHandler>();
        AddCohortFeatures(services);
        services.AddSingleton<ICommand, StatusHandler>();
        AddPersonal(services);
        AddReviews(services);
        services.AddSingleton<HomeReviews>();
        services.AddSingleton<HomeReader>();
        services.AddSingleton<HomeAudit>();
        services.AddSingleton<SetupSteps>();
        services.AddSingleton<SetupRun>();
        services.AddSingleton<HomePage>();
        services.AddSingleton<HomeHandler>();
        services.AddSingleton<ICommand, DigestHandler>();
        services.AddSingleton<CommandRouter>();
    }

    private static void AddCohortFeatures(IServiceCollection services)
    {
        services.AddSingleton<ICommand, PatchHandler>();
        services.AddSingleton<ICommand, FitHandler>();
        services.AddSingleton<ICommand, ActivityHandler>();
        services.AddSingleton<ICommand, SwapHandler>();
    }

    /// <summary>What people ask about themselves and their reports, and what admins set.</summary>
    private static void AddPersonal(IServiceCollection services)
    {
        services.AddSingleton<ICommand, PipcheckHandler>();
        services.AddSingleton<MeHandler>();
        services.AddSingleton<ICommand>(provider => provider.GetRequiredService<MeHandler>());
        services.AddSingleton<CardHandler>();
        services.AddSingleton<ICommand, PrivacyHandler>();
        services.AddSingleton<LookPages>();
        services.AddSingleton<ICommand, SettingsHandler>();
        services.AddSingleton<ScheduleChange>();
        services.AddSingleton<CohortChange>();
        services.AddSingleton<LinkChange>();
        services.AddSingleton<UnlinkChange>();
    }

    /// <summary>Signed reviews; they share nothing with protected flags.</summary>
    private static void AddReviews(IServiceCollection services)
    {
        services.AddOptions<ReviewOptions>().BindConfiguration(ReviewOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReviewOptions>, ReviewOptionsRules>();
        services.AddSingleton<ReviewStore>();
        services.AddSingleton<ReviewDeadline>();
        services.AddSingleton<ReviewCircles>();
        services.AddSingleton<ReviewPosting>();
        services.AddSingleton<ReviewRound>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<ICommand, ReviewsHandler>();
        services.AddSingleton<AskingForm>();
        services.AddSingleton<AnsweringForm>();
    }

    /// <summary>SlackNet wants its tokens now; whether they are any good is the options' rules to say, at the start.
    /// </summary>
    private static void AddSlack(IServiceCollection services, IConfiguration section) =>
        services.AddSlackNet(slack => slack
            .UseApiToken(section[nameof(SlackOptions.BotToken)] ?? "")
            .UseAppLevelToken(section[nameof(SlackOptions.AppToken)] ?? "")
            .UseUrlBuilder((IServiceProvider provider) => new ConfiguredUrlBuilder(
                Default.UrlBuilder(Default.JsonSettings()),
                provider.GetRequiredService<IOptions<SlackOptions>>().Value.ApiBaseUrl))
            .UseSlackLine()
            .UseFlags()
            .RegisterSlashCommandHandler<CommandRouter>(CommandRouter.Command)
            .RegisterEventHandler<AppHomeOpened, HomeHandler>()
            .UseReading()
            .UsePersonal()
            .UseReviews()
            .UseSetting());

    /// <summary>The buttons of what is read of cohorts and reps.</summary>
    private static ServiceCollectionSlackServiceConfiguration UseReading(
        this ServiceCollectionSlackServiceConfiguration slack) => slack
        .RegisterBlockActionHandler<ButtonAction, SeeRepsHandler>(Features.Tail.Ids.See)
        .RegisterBlockActionHandler<ButtonAction, ShareHandler>(Features.Tail.Ids.Share)
        .RegisterBlockActionHandler<ButtonAction, SimulateHandler>(Features.Tail.Ids.Simulate)
        .RegisterBlockActionHandler(Features.Tail.Ids.Why, Opening(TailWhy.Button))
        .RegisterBlockActionHandler(Features.Patch.Ids.Why, Opening(PatchWhy.Button))
        .RegisterBlockActionHandler(Features.Fit.Ids.Why, Opening(FitWhy.Button))
        .RegisterBlockActionHandler(Features.Activity.Ids.Why, Opening(ActivityWhy.Button))
        .RegisterBlockActionHandler(Features.Swap.Ids.Why, Opening(SwapWhy.Button))
        .RegisterBlockActionHandler(Features.Pipcheck.Ids.Why, Opening(PipcheckWhy.Button));

    /// <summary>Shortcuts, and the buttons of the own card.</summary>
    private static ServiceCollectionSlackServiceConfiguration UsePersonal(
        this ServiceCollectionSlackServiceConfiguration slack) => slack
        .RegisterGlobalShortcutHandler<CardHandler>(Features.Me.Ids.Shortcut)
        .RegisterMessageShortcutHandler<CardHandler>(Features.Me.Ids.MessageShortcut)
        .RegisterBlockActionHandler<ButtonAction, CardHandler>(Features.Me.Ids.Open)
        .RegisterBlockActionHandler(Features.Me.Ids.Why, Opening(MeWhy.Button));

    /// <summary>The buttons and forms of signed reviews, and of who looked.</summary>
    private static ServiceCollectionSlackServiceConfiguration UseReviews(
        this ServiceCollectionSlackServiceConfiguration slack) => slack
        .RegisterBlockActionHandler<ButtonAction, FormHandler<AskingForm>>(Features.Review.Ids.Open)
        .RegisterBlockActionHandler<ButtonAction, FormHandler<AskingForm>>(Features.Review.Ids.Wrong)
        .RegisterViewSubmissionHandler<FormHandler<AskingForm>>(Features.Review.Ids.Form)
        .RegisterBlockActionHandler<ButtonAction, FormHandler<AnsweringForm>>(Features.Review.Ids.Answer)
        .RegisterViewSubmissionHandler<FormHandler<AnsweringForm>>(Features.Review.Ids.AnswerForm)
        .RegisterBlockActionHandler<ButtonAction, FormHandler<LookPages>>(Features.Privacy.Ids.Looks)
        .RegisterViewSubmissionHandler<FormHandler<LookPages>>(Features.Privacy.Ids.LooksPage);

    /// <summary>What admins press and send.</summary>
    private static ServiceCollectionSlackServiceConfiguration UseSetting(
        this ServiceCollectionSlackServiceConfiguration slack) => slack
        .RegisterBlockActionHandler<ButtonAction, HomeHandler>(Features.Home.Ids.Check)
        .RegisterBlockActionHandler<ButtonAction, FormHandler<ScheduleChange>>(Features.Settings.Ids.Digest)
        .RegisterViewSubmissionHandler<FormHandler<ScheduleChange>>(Features.Settings.Ids.DigestForm)
        .RegisterBlockActionHandler<ButtonAction, FormHandler<CohortChange>>(Features.Settings.Ids.Cohorts)
        .RegisterViewSubmissionHandler<FormHandler<CohortChange>>(Features.Settings.Ids.CohortForm)
        .RegisterBlockActionHandler<ButtonAction, FormHandler<LinkChange>>(Features.Settings.Ids.Link)
        .RegisterViewSubmissionHandler<FormHandler<LinkChange>>(Features.Settings.Ids.LinkForm)
        .RegisterBlockActionHandler<ButtonAction, FormHandler<UnlinkChange>>(Features.Settings.Ids.Unlink)
        .RegisterViewSubmissionHandler<FormHandler<UnlinkChange>>(Features.Settings.Ids.UnlinkForm);

    private static Func<IServiceProvider, IBlockActionHandler<ButtonAction>> Opening(Why why) =>
        provider => new WhyHandler(provider.GetRequiredService<Modals>(), why);
}
