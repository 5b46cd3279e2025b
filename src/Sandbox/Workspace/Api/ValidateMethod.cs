using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Blocks;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>blocks.validate: the rules alone, without a token and without sending anything.</summary>
internal static class ValidateMethod
{
    public static ApiMethod Method { get; } =
        new("blocks.validate", Validate) { Token = null, IsOpen = true, Tier = ApiTier.Uncounted };

    private static JsonObject Validate(ApiCall call)
    {
        var given = new[] { "blocks", "message", "view" }.Where(name => call.Text(name) is not null).ToList();
        if (given is not [var what])
        {
            throw new SlackRefusal("invalid_arguments")
            {
                Messages = ["[ERROR] exactly one of blocks, message and view is needed"],
            };
        }

        var findings = Findings(what, call.Json(what, "invalid_json"));
        var errors = findings.Select(one => (JsonNode)Json(one, "invalid_" + what)).ToArray();
        return errors.Length == 0 ? [] : throw new SlackRefusal("invalid_" + what)
        {
            Extra = new JsonObject { ["errors"] = new JsonArray(errors) },
        };
    }

    private static IReadOnlyList<Finding> Findings(string what, JsonNode? given) => (what, given) switch
    {
        ("blocks", JsonArray blocks) => BlockRules.Message(blocks),
        ("message", JsonObject message) => BlockRules.Message(message["blocks"] as JsonArray ?? []),
        ("view", JsonObject view) => BlockRules.View(
            view, Elements.TextOf(view, "type") == "home" ? Surface.Home : Surface.Modal),
        _ => [new Finding("/" + what, "must be JSON of the right kind")],
    };

    private static JsonObject Json(Finding finding, string code) => new()
    {
        ["pointer"] = finding.Pointer,
        ["code"] = finding.Code ?? code,
        ["message"] = finding.Message,
        ["field"] = finding.Pointer.Split('/')[^1],
    };
}
