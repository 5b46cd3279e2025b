using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Follows the continuation headers; a page may be empty and still not be the last.</summary>
internal sealed class TablePages<T>(
    TableWire wire, string path, string[] markers, TableQuery query, Func<JsonElement, T> read) : AsyncPageable<T>
{
    private const string HeaderPrefix = "x-ms-continuation-";

    public override async IAsyncEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null)
    {
        var next = continuationToken;
        do
        {
            var message = wire.Message(RequestMethod.Get, Address(next, pageSizeHint));
            var response = await wire.SendAsync(message, query.CancellationToken).ConfigureAwait(false);
            next = Continuation(response);
            using var document = JsonDocument.Parse(response.Content);
            var values = document.RootElement.GetProperty("value").EnumerateArray().Select(read).ToList();
            yield return Page<T>.FromValues(values, next, response);
        }
        while (next is not null);
    }

    private RequestUriBuilder Address(string next, int? pageSizeHint)
    {
        var address = wire.Address(path);
        if (query.Filter is not null)
        {
            address.AppendQuery("$filter", query.Filter, escapeValue: true);
        }

        if ((pageSizeHint ?? query.MaxPerPage) is { } size)
        {
            address.AppendQuery("$top", size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (query.Select is not null)
        {
            address.AppendQuery("$select", string.Join(',', query.Select), escapeValue: true);
        }

        foreach (var part in next?.Split('&') ?? [])
        {
            var pair = part.Split('=', 2);
            address.AppendQuery(pair[0], pair[1], escapeValue: false);
        }

        return address;
    }

    // Kept as the query text that asks for the next page.
    private string Continuation(Response response)
    {
        var parts = markers
            .Where(marker => response.Headers.Contains(HeaderPrefix + marker))
            .Select(marker => response.Headers.TryGetValue(HeaderPrefix + marker, out var value)
                ? $"{marker}={Uri.EscapeDataString(value)}"
                : null);
        var text = string.Join('&', parts);
        return text.Length == 0 ? null : text;
    }
}
