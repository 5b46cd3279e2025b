using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>views.*: modals and the Home tab.</summary>
internal sealed class ViewMethods(Team team, ViewDesk desk)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("views.open", Open) { Tier = ApiTier.Four },
        new("views.push", Push) { Tier = ApiTier.Four },
        new("views.update", Update) { Tier = ApiTier.Four },
        new("views.publish", Publish) { Tier = ApiTier.Four },
    ];

    private JsonObject Open(ApiCall call)
    {
        var definition = View(call);
        var trigger = Exchange(call);
        return Answer(Within(trigger, () => desk.Open(trigger.UserId, definition)));
    }

    private JsonObject Push(ApiCall call)
    {
        var definition = View(call);
        var trigger = Exchange(call);
        if (trigger.ViewId is null)
        {
            throw new SlackRefusal("not_found");
        }

        return Answer(Within(trigger, () => desk.Push(trigger.UserId, definition)));
    }

    private JsonObject Update(ApiCall call)
    {
        var definition = View(call);
        var (id, external) = (call.Text("view_id"), call.Text("external_id"));
        if (id is null == external is null)
        {
            throw new SlackRefusal("invalid_arguments")
            {
                Messages = ["[ERROR] exactly one of view_id and external_id is needed"],
            };
        }

        var view = id is not null ? team.Views.Find(id) : team.Views.ByExternalId(external ?? "");
        return Answer(desk.Update(view ?? throw new SlackRefusal("not_found"), definition, call.Text("hash")));
    }

    private JsonObject Publish(ApiCall call)
    {
        var user = call.Required("user_id");
        if (team.People.Find(user) is null or { IsDeleted: true })
        {
            throw new SlackRefusal("invalid_arguments")
            {
                Messages = ["[ERROR] no such user [json-pointer:/user_id]"],
            };
        }

        return Answer(desk.Publish(user, View(call), call.Text("hash")));
    }

    private static JsonObject View(ApiCall call) =>
        call.Json("view", "invalid_arguments") as JsonObject ?? throw new SlackRefusal("invalid_arguments")
        {
            Messages = ["[ERROR] missing required field: view"],
        };

    private Trigger Exchange(ApiCall call)
    {
        var id = call.Text("trigger_id") ?? throw new SlackRefusal("invalid_arguments")
        {
            Messages = ["[ERROR] missing required field: trigger_id"],
        };
        var trigger = team.FindTrigger(id) ?? throw new SlackRefusal("invalid_trigger_id");
        if (trigger.IsExchanged)
        {
            throw new SlackRefusal("exchanged_trigger_id");
        }

        return team.Time.GetUtcNow() - trigger.At > Trigger.Life
            ? throw new SlackRefusal("expired_trigger_id")
            : trigger;
    }

    /// <summary>The trigger is spent only by a view that was taken.</summary>
    private static OpenView Within(Trigger trigger, Func<OpenView> show)
    {
        var view = show();
        trigger.IsExchanged = true;
        return view;
    }

    private JsonObject Answer(OpenView view) => new() { ["view"] = ViewJson.Of(view, team) };
}
