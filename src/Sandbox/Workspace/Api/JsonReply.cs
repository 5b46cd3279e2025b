using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>Writes answers as Slack words them.</summary>
internal static class JsonReply
{
    public static JsonObject Refusal(SlackRefusal refusal)
    {
        var answer = new JsonObject { ["ok"] = false, ["error"] = refusal.Code };
        foreach (var (name, value) in refusal.Extra)
        {
            answer[name] = value?.DeepClone();
        }

        if (refusal.Messages.Count > 0)
        {
            var messages = refusal.Messages.Select(one => (JsonNode)one).ToArray();
            answer["response_metadata"] = new JsonObject { ["messages"] = new JsonArray(messages) };
        }

        return answer;
    }

    public static Task WriteAsync(HttpContext context, JsonNode answer)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }
}
