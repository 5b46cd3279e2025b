using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>What admins set in Slack, through the forms.</summary>
[Collection(SharedStage.Name)]
public sealed class SettingsStories(TailStories.Stage stage)
{
    [Fact]
    public async Task A_cohort_that_an_admin_leaves_out_is_missing_in_the_digest_which_says_so()
    {
        var admin = stage.Bot.Any(SeedRole.RevOps);
        await stage.Bot.AskAsync(stage.Bot.Any(SeedRole.Manager), "/performix tail");
        await OpenFormAsync(admin);
        var (value, name) = await OfferedAsync(admin);

        await stage.Bot.PostAsync("submit", new { user = admin.Id, values = new { leftOut = new[] { value } } });

        var digest = RunningBot.Readable(await stage.Bot.AskAsync(admin, "/performix digest"));
        Assert.Contains("1 cohort left out by an admin's setting", digest, StringComparison.Ordinal);
        Assert.DoesNotContain($"*{name}*", digest, StringComparison.Ordinal);
        var settings = RunningBot.Readable(await stage.Bot.AskAsync(admin, "/performix settings"));
        Assert.Contains("left out of the digest", settings, StringComparison.Ordinal);
        await OpenFormAsync(admin);
        await stage.Bot.PostAsync("submit", new { user = admin.Id, values = new { leftOut = Array.Empty<string>() } });
    }

    [Fact]
    public async Task Nobody_else_opens_the_form()
    {
        var manager = stage.Bot.Any(SeedRole.Manager);
        await stage.Bot.AskAsync(manager, "/performix tail");

        var text = RunningBot.Readable(await stage.Bot.AskAsync(manager, "/performix settings"));

        Assert.Contains("not for you to see", text, StringComparison.Ordinal);
    }

    private async Task OpenFormAsync(SeedPerson admin)
    {
        await stage.Bot.PostAsync("close", new { user = admin.Id, all = true });
        var saw = await stage.Bot.AskAsync(admin, "/performix settings");
        await stage.Bot.PostAsync("click", new
        {
            user = admin.Id,
            channel = "C0000002",
            ts = saw[^1]?["ts"]?.GetValue<string>(),
            action_id = "performix.settings.cohorts",
        });
    }

    /// <summary>The first cohort that the open form offers.</summary>
    private async Task<(string Value, string Name)> OfferedAsync(SeedPerson admin)
    {
        var state = (JsonNode?)await stage.StateAsync(admin);
        object[] path = ["views", 0, "blocks", 0, "element", "options", 0];
        var option = path.Aggregate(state, (found, step) => step is int at ? found?[at] : found?[(string)step]);
        return (TextOf(option?["value"]), TextOf(option?["text"]?["text"]));
    }

    private static string TextOf(JsonNode? text) =>
        text?.GetValue<string>() ?? throw new InvalidOperationException("The form offers nothing.");
}
