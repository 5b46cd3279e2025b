using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>What people type, and what of it the org is asked.</summary>
public sealed class InjectionStories(TailStories.Stage stage) : IClassFixture<TailStories.Stage>
{
    private static readonly string[] Commands =
    [
        "tail", "patch", "fit", "activity", "swap", "pipcheck", "me", "flags", "digest", "status", "privacy", "help",
        "nonsense",
    ];

    private static readonly string[] Typed =
    [
        "O'Brien", "\\'", "%", "' OR Name != '", "x' or PartitionKey ne '", "\"' OR Name LIKE '%\"", "2026-Q1' OR ''='",
    ];

    /// <summary>Answers come from what was read before. So no typed word is in a query, as a literal or otherwise.
    /// </summary>
    [Fact]
    public async Task D7_nothing_that_is_typed_reaches_the_org()
    {
        var manager = stage.Bot.Any(SeedRole.Manager);
        await stage.Bot.AskAsync(manager, "/performix tail");
        var before = stage.Bot.Sandbox.Org.Log.Calls.Count;

        foreach (var text in Commands.SelectMany(c => Typed.Select(t => $"/performix {c} {t}")))
        {
            var answer = await stage.Bot.CommandAsync(manager, text);
            Assert.Equal("acked", answer["outcome"]?.GetValue<string>());
        }

        Assert.Equal(before, stage.Bot.Sandbox.Org.Log.Calls.Count);
    }

    [Theory]
    [InlineData("pipcheck")]
    [InlineData("patch")]
    public async Task D7_a_name_with_a_quote_in_it_is_one_of_nobody(string command)
    {
        var manager = stage.Bot.Any(SeedRole.Manager);
        await stage.Bot.AskAsync(manager, "/performix tail");

        foreach (var typed in Typed)
        {
            var saw = RunningBot.Readable(await stage.Bot.AskAsync(manager, $"/performix {command} {typed}"));

            Assert.Contains("No such rep", saw, StringComparison.Ordinal);
        }
    }
}
