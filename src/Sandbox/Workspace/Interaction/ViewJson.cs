using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>A view as Slack reports it to the app.</summary>
internal static class ViewJson
{
    public static JsonObject Of(OpenView view, Team team)
    {
        var json = new JsonObject
        {
            ["id"] = view.Id,
            ["team_id"] = team.Seed.TeamId,
            ["type"] = view.Type,
            ["blocks"] = view.Blocks.DeepClone(),
            ["private_metadata"] = view.Definition["private_metadata"]?.DeepClone() ?? "",
            ["callback_id"] = view.Definition["callback_id"]?.DeepClone() ?? "",
            ["external_id"] = view.ExternalId ?? "",
            ["state"] = new JsonObject { ["values"] = view.Values.DeepClone() },
            ["hash"] = view.Hash,
            ["root_view_id"] = view.RootId,
            ["previous_view_id"] = view.PreviousId,
            ["app_id"] = team.Seed.App.Id,
            ["app_installed_team_id"] = team.Seed.TeamId,
            ["bot_id"] = team.Seed.App.BotId,
            ["clear_on_close"] = view.Is("clear_on_close"),
            ["notify_on_close"] = view.Is("notify_on_close"),
        };
        foreach (var part in new[] { "title", "close", "submit" })
        {
            json[part] = view.Definition[part]?.DeepClone();
        }

        return json;
    }
}
