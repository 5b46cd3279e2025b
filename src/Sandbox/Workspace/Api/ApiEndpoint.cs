using System.Globalization;
using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>Serves <c>/api/{method}</c>: reads the call, checks the token, answers and logs.</summary>
internal sealed class ApiEndpoint(Team team, IEnumerable<ApiMethod> methods)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Dictionary<string, ApiMethod> _methods =
        methods.ToDictionary(method => method.Name, StringComparer.Ordinal);

    public async Task ServeAsync(HttpContext context)
    {
        var name = context.Request.RouteValues["method"] as string ?? "";
        JsonObject arguments = [];
        JsonObject answer;
        try
        {
            (arguments, answer) = await AnswerAsync(context, name);
        }
        catch (SlackRefusal refusal)
        {
            answer = Refused(context.Response, refusal, name);
        }

        Log(name, context, arguments, answer);
        if (context.Response.StatusCode < StatusCodes.Status500InternalServerError)
        {
            await JsonReply.WriteAsync(context, answer);
        }
    }

    private async Task<(JsonObject Arguments, JsonObject Answer)> AnswerAsync(HttpContext context, string name)
    {
        if (!_methods.TryGetValue(name, out var method))
        {
            throw new SlackRefusal("unknown_method") { Extra = new JsonObject { ["req_method"] = name } };
        }

        var (arguments, warning) = await ApiArguments.ReadAsync(context.Request, method.TakesJson);
        var given = Bearer(context.Request) ?? arguments["token"]?.ToString();
        arguments.Remove("token");
        await ApiFaults.DelayAsync(team, method.Name, context.RequestAborted);
        lock (team.Gate)
        {
            ApiFaults.Strike(team, method.Name);
            var token = Admitted(method, given);
            var call = new ApiCall(arguments, token);
            Scopes(context.Response, call, method);
            Hasten(method);
            if (warning is not null)
            {
                call.Warn(warning);
            }

            try
            {
                return (arguments, Accepted(method.Handle(call), call));
            }
            catch (SlackRefusal refusal)
            {
                return (arguments, Refused(context.Response, refusal, name));
            }
        }
    }

    private static string? Bearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : null;
    }

    private SeedToken? Admitted(ApiMethod method, string? given)
    {
        if (string.IsNullOrEmpty(given))
        {
            return method.IsOpen ? null : throw new SlackRefusal("not_authed");
        }

        if (team.IsRevoked(given))
        {
            throw new SlackRefusal("token_revoked");
        }

        var token = team.FindToken(given) ?? throw new SlackRefusal("invalid_auth");
        return method.Token is null || method.Token == token.Kind
            ? token
            : throw new SlackRefusal("not_allowed_token_type");
    }

    private static void Scopes(HttpResponse response, ApiCall call, ApiMethod method)
    {
        response.Headers["x-oauth-scopes"] = call.Scopes;
        response.Headers["x-accepted-oauth-scopes"] = string.Join(',', method.Scopes);
        if (method.Scopes.Count > 0 && !method.Scopes.Any(call.HasScope))
        {
            throw Access.MissingScope(call, string.Join(',', method.Scopes));
        }
    }

    private void Hasten(ApiMethod method)
    {
        if (method.Tier != ApiTier.Uncounted && team.Pace.Take(method.Name, (int)method.Tier, Minute) is { } wait)
        {
            throw new SlackRefusal("ratelimited") { RetryAfter = wait };
        }
    }

    private static JsonObject Accepted(JsonObject result, ApiCall call)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in result)
        {
            answer[name] = value?.DeepClone();
        }

        if (call.Warnings.Count > 0)
        {
            answer["warning"] = string.Join(',', call.Warnings);
            var metadata = answer["response_metadata"] as JsonObject ?? [];
            metadata["warnings"] = new JsonArray([.. call.Warnings.Select(one => (JsonNode)one)]);
            answer["response_metadata"] = metadata.Parent is null ? metadata : metadata.DeepClone();
        }

        return answer;
    }

    private JsonObject Refused(HttpResponse response, SlackRefusal refusal, string method)
    {
        if (refusal.RetryAfter is { } wait)
        {
            response.StatusCode = StatusCodes.Status429TooManyRequests;
            if (team.Faults.Take("no_retry_after", method) is null)
            {
                var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
                response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            }
        }

        response.StatusCode = refusal.Status ?? response.StatusCode;
        return JsonReply.Refusal(refusal);
    }

    private void Log(string name, HttpContext context, JsonObject arguments, JsonObject answer) =>
        team.Journal.Add("api", new JsonObject
        {
            ["method"] = name,
            ["verb"] = context.Request.Method,
            ["status"] = context.Response.StatusCode,
            ["arguments"] = arguments.DeepClone(),
            ["answer"] = answer.DeepClone(),
        });
}
