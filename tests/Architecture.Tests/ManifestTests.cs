using System.Text.Json;
using System.Text.RegularExpressions;
using Performix.Tests.Support;

namespace Performix.Architecture.Tests;

public sealed partial class ManifestTests
{
    private static readonly JsonElement Manifest =
        JsonDocument.Parse(Repository.Read("manifest/slack-app.json")).RootElement;

    [Fact]
    public void Every_command_of_the_manifest_has_a_handler_and_the_other_way_round()
    {
        var declared = Manifest.GetProperty("features").GetProperty("slash_commands").EnumerateArray()
            .Select(c => c.GetProperty("command").GetString());
        var handled = Constant().Matches(Repository.Read("src/Bot/CommandRouter.cs")).Select(m => m.Groups[1].Value);

        Assert.Equal(declared, handled);
    }

    [Fact]
    public void The_usage_hint_names_the_words_that_features_answer_to()
    {
        var hint = Manifest.GetProperty("features").GetProperty("slash_commands")[0]
            .GetProperty("usage_hint").GetString() ?? "";
        var words = Repository.Sources("src/Bot/Features")
            .Where(p => p.EndsWith("/Ids.cs", StringComparison.Ordinal))
            .SelectMany(p => Word().Matches(Repository.Read(p)))
            .Select(m => m.Groups[1].Value)
            .Order(StringComparer.Ordinal);

        Assert.Equal(words, hint.Split('|').Select(w => w.Trim().Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_shortcut_of_the_manifest_has_a_handler_and_the_other_way_round()
    {
        var declared = Manifest.GetProperty("features").GetProperty("shortcuts").EnumerateArray()
            .Select(s => $"{s.GetProperty("type").GetString()} {s.GetProperty("callback_id").GetString()}");
        var wiring = Repository.Read("src/Bot/BotBuilder.cs") + Repository.Read("src/Bot/FlagsBuilder.cs");
        var handled = Registered().Matches(wiring)
            .Select(m => $"{m.Groups[1].Value.ToLowerInvariant()} {IdOf(m.Groups[2].Value, m.Groups[3].Value)}");

        Assert.Equal(declared.Order(StringComparer.Ordinal), handled.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_event_of_the_manifest_has_a_handler_and_the_other_way_round()
    {
        var declared = Manifest.GetProperty("settings").GetProperty("event_subscriptions").GetProperty("bot_events")
            .EnumerateArray().Select(e => e.GetString()?.Replace("_", "", StringComparison.Ordinal));
        var handled = Event().Matches(Repository.Read("src/Bot/BotBuilder.cs"))
            .Select(m => m.Groups[1].Value.ToLowerInvariant());

        Assert.Equal(declared, handled);
    }

    [Fact]
    public void The_app_runs_over_its_socket() =>
        Assert.True(Manifest.GetProperty("settings").GetProperty("socket_mode_enabled").GetBoolean());

    [Fact]
    public void The_readme_names_both_commands_early_and_stays_short()
    {
        var lines = Repository.Read("README.md").Split('\n');

        Assert.Contains("dotnet run --project demo", lines.Take(20));
        Assert.Contains("./test.sh", lines);
        Assert.True(lines.Length < 150);
    }

    [Fact]
    public void The_root_stays_small()
    {
        var entries = Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(Path.GetFileName)
            .OfType<string>()
            .Where(name => name is not (".git" or "artifacts") && !IsDatabase(name));

        Assert.True(entries.Count() <= 25);
    }

    /// <summary>Whether a file was left by a bot that ran here: git ignores them.</summary>
    private static bool IsDatabase(string name) => name.Contains(".db", StringComparison.Ordinal);

    /// <summary>The value of a constant in a feature's Ids.</summary>
    private static string IdOf(string feature, string name) => Regex.Match(
        Repository.Read($"src/Bot/Features/{feature}/Ids.cs"), $"const string {name} = \"([^\"]+)\"").Groups[1].Value;

    [GeneratedRegex(@"Register(Global|Message)ShortcutHandler<[^>]+>\(Features\.(\w+)\.Ids\.(\w+)\)")]
    private static partial Regex Registered();

    [GeneratedRegex(@"RegisterEventHandler<(\w+),")]
    private static partial Regex Event();

    [GeneratedRegex("const string Command = \"([^\"]+)\"")]
    private static partial Regex Constant();

    [GeneratedRegex("const string Word = \"([^\"]+)\"")]
    private static partial Regex Word();
}
