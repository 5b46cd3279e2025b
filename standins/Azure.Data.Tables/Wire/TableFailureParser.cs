using System.Collections.Generic;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Reads <c>{"odata.error":{"code":..,"message":{"value":..}}}</c>.</summary>
internal sealed class TableFailureParser : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        data = null;
        error = Read(response.ContentStream is null ? string.Empty : response.Content.ToString());
        return error is not null;
    }

    internal static ResponseError Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("odata.error", out var error))
            {
                return new ResponseError(
                    error.GetProperty("code").GetString(),
                    error.GetProperty("message").GetProperty("value").GetString());
            }
        }
        catch (JsonException)
        {
            // A gateway in between may answer with text; the status says enough then.
        }

        return null;
    }
}
