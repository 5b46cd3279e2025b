using System.Net.Http.Headers;
using System.Text.Json;

namespace Performix.Connectors.Tests.Org;

/// <summary>An answer of the org, read to its end.</summary>
public sealed record Reply(int Status, string Body, HttpResponseHeaders Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) =>
        new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);

    public string Text(string name) => Json.GetProperty(name).GetString() ?? "";

    public string Header(string name) => Headers.GetValues(name).Single();
}
