using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Connectors.Files;
using Performix.Connectors.Salesforce.Doctor;
using SlackNet;

namespace Performix.Bot.Commands;

/// <summary>What only Slack and Salesforce can tell.</summary>
internal sealed class OnlineChecks(IServiceProvider services)
{
    private static readonly TimeSpan MostOff = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<Check>> RunAsync(CancellationToken cancellationToken) =>
    [
        await AskAsync(
            "slack bot token",
            "set Slack:BotToken to the bot token of the installed app, with the scopes of manifest/",
            async slack => "auth.test: " + (await slack.Auth.Test(cancellationToken)).Team),
        await AskAsync(
            "slack app token",
            "set Slack:AppToken to an app-level token with connections:write, and turn Socket Mode on",
            async slack => await OpenAsync(slack, cancellationToken)),
        await ClockAsync(cancellationToken),
        .. await OrgAsync(cancellationToken),
    ];

    /// <summary>What is asked for where nothing may leave this machine.</summary>
    public static IEnumerable<Check> NotAsked() =>
        from what in new[] { "slack bot token", "slack app token", "clock", "salesforce" }
        select Checks.Unknown(what, "nothing was sent", "run doctor --online");

    private async Task<Check> AskAsync(string what, string remedy, Func<ISlackApiClient, Task<string>> ask)
    {
        try
        {
            return Checks.Pass(what, await ask(services.GetRequiredService<ISlackApiClient>()));
        }
        catch (SlackException refused)
        {
            return Checks.Fail(what, refused.ErrorCode, remedy);
        }
        catch (Exception e) when (e is HttpRequestException or OptionsValidationException or OperationCanceledException)
        {
            return Checks.Unknown(what, e.Message, "check Slack:ApiBaseUrl and the network");
        }
    }

    private async Task<string> OpenAsync(ISlackApiClient slack, CancellationToken cancellationToken)
    {
        var token = services.GetRequiredService<IOptions<SlackOptions>>().Value.AppToken;
        await slack.WithAccessToken(token).AppsConnectionsApi.Open(cancellationToken);
        return "apps.connections.open gave an address";
    }

    /// <summary>This machine's clock against the one that Slack answers with.</summary>
    private async Task<Check> ClockAsync(CancellationToken cancellationToken)
    {
        try
        {
            var time = services.GetRequiredService<TimeProvider>();
            using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
            var address = services.GetRequiredService<IOptions<SlackOptions>>().Value.ApiBaseUrl;
            using var answer = await client.GetAsync(new Uri(address, "api.test"), cancellationToken);
            if (answer.Headers.Date is not { } theirs)
            {
                return Checks.Unknown("clock", "the answer has no date", "compare the clock by hand");
            }

            var off = time.GetUtcNow() - theirs;
            var detail = Prose.Invariant($"{off.TotalSeconds:+0;-0;0} s against Slack's");
            return off.Duration() <= MostOff
                ? Checks.Pass("clock", detail)
                : Checks.Fail("clock", detail, "set the clock by network time");
        }
        catch (Exception e) when (e is HttpRequestException or OptionsValidationException or OperationCanceledException)
        {
            return Checks.Unknown("clock", e.Message, "check Slack:ApiBaseUrl and the network");
        }
    }

    private async Task<IReadOnlyList<Check>> OrgAsync(CancellationToken cancellationToken)
    {
        try
        {
            var found = await services.GetRequiredService<SalesforceChecks>().RunAsync(cancellationToken);
            return [.. found.Select(c => c with { Name = "salesforce " + c.Name })];
        }
        catch (OptionsValidationException)
        {
            return [Checks.Unknown("salesforce", "Salesforce is not configured", "set the section Salesforce")];
        }
        catch (Exception e) when (e is InputMissingException or InputUnusableException)
        {
            return [Checks.Fail("salesforce mapping", e.Message, "mend the file that Salesforce:MappingFile names")];
        }
    }
}
