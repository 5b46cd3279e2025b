using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Seed;

/// <summary>An app installed from its manifest: what that declares is there, and nothing else.</summary>
public static class AppManifest
{
    /// <summary>The workspace with the app as the manifest declares it, and a bot token with just its scopes.</summary>
    /// <param name="seed">Who and what there is.</param>
    /// <param name="json">The manifest, in Slack's form.</param>
    public static WorkspaceSeed Install(WorkspaceSeed seed, string json)
    {
        var manifest = JsonNode.Parse(json) ?? throw new FormatException("The manifest is null.");
        var scopes = Texts(At(manifest, "oauth_config", "scopes", "bot"));
        return seed with
        {
            App = seed.App with
            {
                HasHomeTab = At(manifest, "features", "app_home", "home_tab_enabled")?.GetValue<bool>() == true,
                Commands = [.. Objects(At(manifest, "features", "slash_commands")).Select(Command)],
                Shortcuts = [.. Objects(At(manifest, "features", "shortcuts")).Select(Shortcut)],
                Events = Texts(At(manifest, "settings", "event_subscriptions", "bot_events")),
            },
            Tokens = [.. seed.Tokens.Select(t => t.Kind == TokenKind.Bot ? t with { Scopes = scopes } : t)],
        };
    }

    private static SeedCommand Command(JsonObject one) => new(
        Text(one, "command"), Text(one, "usage_hint"), one["should_escape"]?.GetValue<bool>() == true);

    private static SeedShortcut Shortcut(JsonObject one) =>
        new(Text(one, "callback_id"), Text(one, "name"), Text(one, "type") == "message");

    private static JsonNode? At(JsonNode node, params string[] path) =>
        path.Aggregate((JsonNode?)node, (found, step) => found?[step]);

    private static string Text(JsonObject one, string field) => one[field]?.GetValue<string>() ?? "";

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static string[] Texts(JsonNode? list) =>
        [.. (list as JsonArray ?? []).Select(one => one?.GetValue<string>() ?? "")];
}
