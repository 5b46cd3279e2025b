using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Access;
using Performix.Bot.Features.Flag;
using Performix.Bot.Features.Flags;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Bot.Worker;
using Performix.Connectors.Storage.Protection;
using SlackNet.Blocks;
using SlackNet.Extensions.DependencyInjection;

namespace Performix.Bot;

/// <summary>Protected flags put together: the sealed roll, the form that writes to it, and what reads the release.
/// </summary>
internal static class FlagsBuilder
{
    public static void AddFlags(this IServiceCollection services)
    {
        services.AddSingleton(provider => ProtectionAudit.On(provider.GetRequiredService<AuditLog>()));
        services.AddProtection();
        services.AddSingleton<OrganisationDay>();
        services.AddSingleton<Seats>();
        services.AddSingleton<PeriodPlans>();
        services.AddSingleton<OpenPeriodTimes>();
        services.AddSingleton<IScheduledJob, OpenPeriodJob>();
        services.AddSingleton<IScheduledJob, RollClock>();
        services.AddSingleton<FlagPace>();
        services.AddSingleton<FlagDesk>();
        services.AddSingleton<FlagHandler>();
        services.AddSingleton<ICommand>(provider => provider.GetRequiredService<FlagHandler>());
        services.AddSingleton<FlagLedger>();
        services.AddSingleton<RangeShelf>();
        services.AddSingleton<ShowProtectedRanges>(provider => provider.GetRequiredService<RangeShelf>().ShowAsync);
        services.AddSingleton<ListProtectedRanges>(provider => provider.GetRequiredService<RangeShelf>().ListAsync);
        services.AddSingleton<ICommand, FlagsHandler>();
    }

    /// <summary>The ways to the form, and the way back.</summary>
    public static ServiceCollectionSlackServiceConfiguration UseFlags(
        this ServiceCollectionSlackServiceConfiguration slack) => slack
        .RegisterBlockActionHandler<ButtonAction, FlagHandler>(Features.Flag.Ids.Open)
        .RegisterGlobalShortcutHandler<FlagHandler>(Features.Flag.Ids.Shortcut)
        .RegisterViewSubmissionHandler<FlagHandler>(Features.Flag.Ids.Form);
}
