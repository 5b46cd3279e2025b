using System.Text.Json;
using System.Text.Json.Nodes;
using Performix.Tests.Support;

namespace Performix.Architecture.Tests;

/// <summary>Slack takes the manifest; and the rules that say so refuse what Slack refuses.</summary>
public sealed class ManifestSchemaTests
{
    [Fact]
    public void Slack_takes_the_manifest() => Assert.Empty(ManifestSchema.Faults(
        JsonDocument.Parse(Repository.Read("manifest/slack-app.json")).RootElement));

    [Theory]
    [InlineData("features.slash_commands.0.command", "\"performix\"", "manifest.features.slash_commands[0].command")]
    [InlineData("features.slash_commands.0.hint", "\"x\"", "manifest.features.slash_commands[0].hint is unknown")]
    [InlineData("features.slash_commands.0.description", null, "slash_commands[0].description is missing")]
    [InlineData("features.shortcuts.0.type", "\"anywhere\"", "shortcuts[0].type is none of global, message")]
    [InlineData("features.shortcuts.0.name", "\"Open the card that is my own\"", "shortcuts[0].name is not of 1 to 24")]
    [InlineData("features.shortcuts.1.callback_id", "\"performix.me.shortcut\"", "two shortcuts have one callback_id")]
    [InlineData("display_information.name", "\"\"", "display_information.name is not of 1 to 35")]
    [InlineData("display_information.long_description", "\"short\"", "long_description is not of 175 to 4000")]
    [InlineData("display_information.background_color", "\"blue\"", "background_color does not look like")]
    [InlineData("display_information", null, "manifest.display_information is missing")]
    [InlineData("_metadata.major_version", "3", "major_version is not 2")]
    [InlineData("oauth_config.scopes.bot", "[\"chat:write\"]", "need the scope commands")]
    [InlineData("oauth_config.scopes.bot.0", "\"Commands!\"", "scopes.bot[0] does not look like")]
    [InlineData("settings.socket_mode_enabled", "\"yes\"", "socket_mode_enabled is neither true nor false")]
    [InlineData("settings.socket_mode_enabled", "false", "without Socket Mode each needs a URL")]
    [InlineData("settings.interactivity.is_enabled", "false", "shortcuts need interactivity")]
    [InlineData("settings.interactivity.request_url", "\"http://x\"", "request_url does not look like ^https://")]
    [InlineData("settings.event_subscriptions.bot_events", "\"app_home_opened\"", "bot_events is no list")]
    [InlineData("features.bot_user", null, "bot scopes need a bot_user")]
    [InlineData("features.app_home", "[]", "app_home is no object")]
    public void A_manifest_with_one_thing_wrong_is_refused_by_name(string path, string? value, string fault)
    {
        var manifest = JsonNode.Parse(Repository.Read("manifest/slack-app.json"))!; // It parses in the test above.

        Put(manifest, path.Split('.'), value);

        Assert.Contains(
            ManifestSchema.Faults(manifest.Deserialize<JsonElement>()),
            found => found.Contains(fault, StringComparison.Ordinal));
    }

    private static void Put(JsonNode node, string[] path, string? value)
    {
        foreach (var step in path[..^1])
        {
            node = (node is JsonArray list ? list[int.Parse(step, null)] : node[step])!; // The paths lead somewhere.
        }

        var made = value is null ? null : JsonNode.Parse(value);
        switch (node)
        {
            case JsonArray list:
                list[int.Parse(path[^1], null)] = made;
                break;
            case JsonObject one when made is null:
                one.Remove(path[^1]);
                break;
            default:
                node[path[^1]] = made;
                break;
        }
    }
}
