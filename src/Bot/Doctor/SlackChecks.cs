using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Connectors.Salesforce.Doctor;
using SlackNet;

namespace Performix.Bot.Doctor;

/// <summary>What only Slack can tell.</summary>
internal sealed class SlackChecks(IServiceProvider services)
{
    private const string BotToken = "slack bot token";
    private const string AppToken = "slack app token";
    private const string Socket = "slack socket";
    private const string Clock = "clock";

    private static readonly TimeSpan MostOff = TimeSpan.FromMinutes(1);

    public static IReadOnlyList<string> Names { get; } = [BotToken, AppToken, Socket, Clock];

    public async Task<IReadOnlyList<Check>> RunAsync(CancellationToken cancellationToken) =>
    [
        await AskAsync(
            BotToken,
            "set Slack:BotToken to the bot token of the installed app, with the scopes of manifest/",
            async slack => "auth.test: " + (await slack.Auth.Test(cancellationToken)).Team),
        .. await ConnectAsync(cancellationToken),
        await ClockAsync(cancellationToken),
    ];

    /// <summary>Whether Socket Mode gives an address, and whether Slack greets who comes there.</summary>
    private async Task<IReadOnlyList<Check>> ConnectAsync(CancellationToken cancellationToken)
    {
        Uri? address = null;
        var token = await AskAsync(
            AppToken,
            "set Slack:AppToken to an app-level token with connections:write, and turn Socket Mode on",
            async slack =>
            {
                address = await OpenAsync(slack, cancellationToken);
                return "apps.connections.open gave an address";
            });
        return
        [
            token,
            address is null
                ? Check.Unknown(Socket, $"the check '{AppToken}' did not pass", "")
                : await new SocketCheck(services).RunAsync(Socket, address, cancellationToken),
        ];
    }

    private async Task<Check> AskAsync(string what, string remedy, Func<ISlackApiClient, Task<string>> ask)
    {
        try
        {
            return Check.Pass(what, await ask(services.GetRequiredService<ISlackApiClient>()));
        }
        catch (SlackException refused)
        {
            return Check.Fail(what, refused.ErrorCode, remedy);
        }
        catch (OptionsValidationException)
        {
            return NotConfigured(what);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return Check.Unknown(what, e.Message, "check Slack:ApiBaseUrl and the network");
        }
    }

    private async Task<Uri> OpenAsync(ISlackApiClient slack, CancellationToken cancellationToken)
    {
        var token = services.GetRequiredService<IOptions<SlackOptions>>().Value.AppToken;
        var answer = await slack.WithAccessToken(token).AppsConnectionsApi.Open(cancellationToken);
        return new Uri(answer.Url);
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
                return Check.Unknown(Clock, "the answer has no date", "compare the clock by hand");
            }

            var off = time.GetUtcNow() - theirs;
            var detail = FormattableString.Invariant($"{off.TotalSeconds:+0;-0;0} s against Slack's");
            return off.Duration() <= MostOff
                ? Check.Pass(Clock, detail)
                : Check.Fail(Clock, detail, "set the clock by network time");
        }
        catch (OptionsValidationException)
        {
            return NotConfigured(Clock);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return Check.Unknown(Clock, e.Message, "check Slack:ApiBaseUrl and the network");
        }
    }

    private static Check NotConfigured(string what) =>
        Check.Unknown(what, "Slack is not configured", "set the section Slack");
}
