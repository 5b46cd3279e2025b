using System.Text.Json;
using static Performix.Architecture.Tests.ManifestRule;

namespace Performix.Architecture.Tests;

/// <summary>Slack's rules for an app manifest, version 2, as far as an app of one workspace can use it: names, lengths
/// and enums from Slack's reference, docs.slack.dev/reference/app-manifest.</summary>
internal static class ManifestSchema
{
    private static readonly ManifestRule Url = Text(1, 500, "^https://");

    private static readonly ManifestRule Scopes = List(255, Text(1, 100, "^[a-z_.]+(:[a-z_.]+)*$"));

    private static readonly ManifestRule Display = Shape(
        ("name", Text(1, 35)),
        ("description?", Text(1, 140)),
        ("long_description?", Text(175, 4000)),
        ("background_color?", Text(4, 7, "^#([0-9a-fA-F]{3}){1,2}$")));

    private static readonly ManifestRule Shortcut = Shape(
        ("name", Text(1, 24)),
        ("type", OneOf("global", "message")),
        ("callback_id", Text(1, 255)),
        ("description", Text(1, 150)));

    private static readonly ManifestRule Command = Shape(
        ("command", Text(2, 32, "^/[^\\sA-Z]+$")),
        ("url?", Url),
        ("description", Text(1, 2000)),
        ("usage_hint?", Text(1, 1000)),
        ("should_escape?", Flag));

    private static readonly ManifestRule Features = Shape(
        ("app_home?", Shape(
            ("home_tab_enabled?", Flag),
            ("messages_tab_enabled?", Flag),
            ("messages_tab_read_only_enabled?", Flag))),
        ("bot_user?", Shape(("display_name", Text(1, 80, "^[\\w .-]+$")), ("always_online?", Flag))),
        ("shortcuts?", List(10, Shortcut)),
        ("slash_commands?", List(50, Command)),
        ("unfurl_domains?", List(5, Text(1, 255))));

    private static readonly ManifestRule Oauth = Shape(
        ("redirect_urls?", List(1000, Url)),
        ("scopes?", Shape(
            ("bot?", Scopes), ("user?", Scopes), ("bot_optional?", Scopes), ("user_optional?", Scopes))),
        ("token_management_enabled?", Flag),
        ("pkce_enabled?", Flag));

    private static readonly ManifestRule Settings = Shape(
        ("event_subscriptions?", Shape(
            ("request_url?", Url),
            ("bot_events?", List(100, Text(1, 100, "^[a-z_.]+$"))),
            ("user_events?", List(100, Text(1, 100, "^[a-z_.]+$"))))),
        ("interactivity?", Shape(
            ("is_enabled", Flag), ("request_url?", Url), ("message_menu_options_url?", Url))),
        ("allowed_ip_address_ranges?", List(10, Text(7, 50))),
        ("org_deploy_enabled?", Flag),
        ("socket_mode_enabled?", Flag),
        ("token_rotation_enabled?", Flag));

    private static readonly ManifestRule Whole = Shape(
        ("_metadata?", Shape(("major_version?", Exactly(2)), ("minor_version?", Exactly(1)))),
        ("display_information", Display),
        ("features?", Features),
        ("oauth_config?", Oauth),
        ("settings?", Settings));

    /// <summary>What Slack would refuse; nothing where it takes the manifest.</summary>
    public static IReadOnlyList<string> Faults(JsonElement manifest)
    {
        var shape = Whole.Faults(manifest, "manifest").ToArray();
        return shape.Length > 0 ? shape : [.. Together(manifest)];
    }

    /// <summary>What holds between parts: taken for granted only where each part is in shape.</summary>
    private static IEnumerable<string> Together(JsonElement manifest)
    {
        var features = Part(manifest, "features");
        var scopes = Texts(Part(Part(Part(manifest, "oauth_config"), "scopes"), "bot")).ToHashSet();
        var settings = Part(manifest, "settings");
        var shortcuts = Each(Part(features, "shortcuts"));
        var asks = shortcuts.Concat(Each(Part(features, "slash_commands"))).ToArray();
        var isInteractive = Part(Part(settings, "interactivity"), "is_enabled").ValueKind == JsonValueKind.True;
        var hasSocket = Part(settings, "socket_mode_enabled").ValueKind == JsonValueKind.True;
        (bool Is, string Fault)[] faults =
        [
            (asks.Length > 0 && !scopes.Contains("commands"), "commands and shortcuts need the scope commands"),
            (shortcuts.Length > 0 && !isInteractive, "shortcuts need interactivity"),
            (scopes.Count > 0 && Part(features, "bot_user").ValueKind == JsonValueKind.Undefined,
                "bot scopes need a bot_user"),
            (Repeated(shortcuts, "callback_id"), "two shortcuts have one callback_id"),
            (Repeated(asks, "command"), "a command is there twice"),
            (!hasSocket && asks.Length > 0, "without Socket Mode each needs a URL"),
        ];
        return faults.Where(f => f.Is).Select(f => f.Fault);
    }

    private static bool Repeated(JsonElement[] list, string field) => list
        .Select(one => Part(one, field))
        .Where(value => value.ValueKind == JsonValueKind.String)
        .GroupBy(value => value.GetString())
        .Any(same => same.Count() > 1);

    private static JsonElement Part(JsonElement whole, string name) =>
        whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(name, out var part) ? part : default;

    private static JsonElement[] Each(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static IEnumerable<string> Texts(JsonElement list) => Each(list).Select(one => one.GetString() ?? "");
}
