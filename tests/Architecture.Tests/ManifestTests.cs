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
            .Select(s => s.GetProperty("callback_id").GetString());
        var handled = Repository.Sources("src/Bot/Features")
            .Where(p => p.EndsWith("/Ids.cs", StringComparison.Ordinal))
            .SelectMany(p => Shortcut().Matches(Repository.Read(p)))
            .Select(m => m.Groups[1].Value);

        Assert.Equal(declared, handled);
    }

    [Fact]
    public void The_app_runs_over_its_socket_and_asks_for_no_scope_it_does_not_use()
    {
        var scopes = Manifest.GetProperty("oauth_config").GetProperty("scopes").GetProperty("bot").EnumerateArray()
            .Select(s => s.GetString());

        Assert.True(Manifest.GetProperty("settings").GetProperty("socket_mode_enabled").GetBoolean());
        // With groups:history a digest that was posted just before a crash is found again in the leadership channel.
        // The four :read of conversations tell whether a place is shared with people from outside (privacy 4).
        Assert.Equal(
            [
                "commands", "chat:write", "users:read", "users:read.email",
                "channels:read", "groups:read", "groups:history", "im:read", "mpim:read",
            ],
            scopes);
    }

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
            .Where(name => name is not (".git" or "artifacts"));

        Assert.True(entries.Count() <= 25);
    }

    [GeneratedRegex("const string Command = \"([^\"]+)\"")]
    private static partial Regex Constant();

    [GeneratedRegex("const string Shortcut = \"([^\"]+)\"")]
    private static partial Regex Shortcut();

    [GeneratedRegex("const string Word = \"([^\"]+)\"")]
    private static partial Regex Word();
}
