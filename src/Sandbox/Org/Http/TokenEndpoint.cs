using System.Globalization;
using System.Text;

namespace Performix.Sandbox.Org.Http;

/// <summary>The two grants that an External Client App still has.</summary>
internal sealed class TokenEndpoint(OrgState state)
{
    private const string JwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private const string ClientCredentials = "client_credentials";

    public async Task HandleAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (id, secret) = Client(context.Request, form);
        var refusal = form["grant_type"].ToString() switch
        {
            ClientCredentials => Check(id, secret),
            JwtBearer => new JwtCheck(state).Refuse(form["assertion"].ToString(), Address(context)),
            _ => ("unsupported_grant_type", "grant type not supported"),
        };
        if (refusal is { } error)
        {
            await RefuseAsync(context, error.Code, error.Text);
            return;
        }

        await IssueAsync(context);
    }

    private (string Code, string Text)? Check(string id, string secret) =>
        id != state.Credentials.ClientId ? ("invalid_client_id", "client identifier invalid")
        : secret != state.Credentials.ClientSecret ? ("invalid_client", "invalid client credentials")
        : null;

    private static (string Id, string Secret) Client(HttpRequest request, IFormCollection form)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.Ordinal))
        {
            return (form["client_id"].ToString(), form["client_secret"].ToString());
        }

        var bytes = new byte[header.Length];
        var isBase64 = Convert.TryFromBase64String(header["Basic ".Length..], bytes, out var length);
        var pair = isBase64 ? Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) : [];
        return pair is [var id, var secret] ? (id, secret) : ("", "");
    }

    private Task IssueAsync(HttpContext context)
    {
        var ids = state.Tables.Source.Ids;
        var instance = Address(context);
        var issued = state.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return JsonReply.SendAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteString("access_token", state.Sessions.Issue());
            json.WriteString("signature", Convert.ToBase64String(Encoding.UTF8.GetBytes($"local{issued}")));
            json.WriteString("scope", "api");
            json.WriteString("instance_url", instance);
            json.WriteString("id", $"{instance}/id/{ids.Organization}/{ids.Integration}");
            json.WriteString("token_type", "Bearer");
            json.WriteString("issued_at", issued);
            json.WriteEndObject();
        });
    }

    private static string Address(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    private static Task RefuseAsync(HttpContext context, string code, string text)
    {
        context.Response.StatusCode = 400;
        return JsonReply.SendAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteString("error", code);
            json.WriteString("error_description", text);
            json.WriteEndObject();
        });
    }
}
