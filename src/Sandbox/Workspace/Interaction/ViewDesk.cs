using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Api;
using Performix.Sandbox.Workspace.Blocks;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>Opens, pushes, changes and publishes views, by a call or by the answer to a submission.</summary>
internal sealed class ViewDesk(Team team)
{
    private const int LargestView = 250_000;

    /// <summary>Letters are counted as they are, not as escapes.</summary>
    private static readonly JsonSerializerOptions AsSent =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public OpenView Open(string userId, JsonObject definition)
    {
        var view = Make(userId, Checked(definition, Surface.Modal), null);
        team.Views.Open(view);
        Say("view_opened", view);
        return view;
    }

    public OpenView Push(string userId, JsonObject definition)
    {
        var stack = team.Views.StackOf(userId);
        if (stack.Count == 0)
        {
            throw new SlackRefusal("not_found");
        }

        if (stack.Count >= Views.Deepest)
        {
            throw new SlackRefusal("push_limit_reached");
        }

        var view = Make(userId, Checked(definition, Surface.Modal), stack[^1]);
        team.Views.Push(view);
        Say("view_pushed", view);
        return view;
    }

    public OpenView Update(OpenView view, JsonObject definition, string? hash)
    {
        if (hash is not null && hash != view.Hash)
        {
            throw new SlackRefusal("hash_conflict");
        }

        var surface = view.Type == "home" ? Surface.Home : Surface.Modal;
        var kept = Checked(definition, surface, view);
        view.Values = EnteredValues.Carried(kept["blocks"] as JsonArray ?? [], view.Values);
        view.Definition = kept;
        view.Hash = NextHash();
        view.Errors = null;
        view.Notice = null;
        Say("view_updated", view);
        return view;
    }

    public OpenView Publish(string userId, JsonObject definition, string? hash)
    {
        if (!team.Seed.App.HasHomeTab)
        {
            throw new SlackRefusal("not_enabled");
        }

        if (team.Views.HomeOf(userId) is { } home)
        {
            return Update(home, definition, hash);
        }

        var view = Make(userId, Checked(definition, Surface.Home), null);
        team.Views.Publish(view);
        Say("view_published", view);
        return view;
    }

    private OpenView Make(string userId, JsonObject definition, OpenView? under)
    {
        var id = team.Ids.Next("V");
        return new OpenView
        {
            Id = id,
            UserId = userId,
            RootId = under?.RootId ?? id,
            PreviousId = under?.Id,
            Definition = definition,
            Hash = NextHash(),
            Values = EnteredValues.Carried(definition["blocks"] as JsonArray ?? [], []),
        };
    }

    private JsonObject Checked(JsonObject definition, Surface surface, OpenView? replaced = null)
    {
        if (Encoding.UTF8.GetByteCount(definition.ToJsonString(AsSent)) > LargestView)
        {
            throw new SlackRefusal("view_too_large");
        }

        var findings = BlockRules.View(definition, surface);
        if (findings.Count > 0)
        {
            throw Refusals.Of(findings, "invalid_arguments");
        }

        if (Elements.TextOf(definition, "external_id") is { Length: > 0 } external
            && team.Views.ByExternalId(external) is { } other && other != replaced)
        {
            throw new SlackRefusal("duplicate_external_id");
        }

        var kept = definition.DeepClone().AsObject();
        kept["blocks"] = Elements.Kept(definition["blocks"] as JsonArray ?? [], team.Ids);
        return kept;
    }

    private string NextHash()
    {
        var now = team.Time.GetUtcNow().ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"{now}.{team.Ids.NextHex(4)}");
    }

    private void Say(string kind, OpenView view) => team.Journal.Add(kind, new JsonObject
    {
        ["view_id"] = view.Id,
        ["user"] = view.UserId,
        ["callback_id"] = view.Definition["callback_id"]?.DeepClone(),
    });
}
