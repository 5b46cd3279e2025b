using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>An entity group transaction: one changeset in one multipart batch, all or nothing.</summary>
internal static partial class Transaction
{
    public static async Task<Response<IReadOnlyList<Response>>> SubmitAsync(
        TableWire wire, string table, IReadOnlyList<TableTransactionAction> actions, CancellationToken token)
    {
        if (actions.Count == 0)
        {
            throw new InvalidOperationException("A transaction needs at least one action.");
        }

        var id = Guid.NewGuid().ToString("D");
        var message = wire.Message(RequestMethod.Post, wire.Address("$batch"));
        message.Request.Headers.SetValue("Content-Type", $"multipart/mixed; boundary=batch_{id}");
        message.Request.Content = RequestContent.Create(Body(wire, table, actions, id));
        var response = await wire.SendAsync(message, token).ConfigureAwait(false);

        var parts = Read(response.Content.ToString());
        if (parts.FirstOrDefault(part => part.Response.Status >= 400) is { Response: { } failed } first)
        {
            var error = TableFailureParser.Read(first.Body);
            var text = error?.Message ?? $"The transaction failed with status {failed.Status}.";
            throw new TableTransactionFailedException(
                new RequestFailedException(failed.Status, text, error?.Code, null));
        }

        return Response.FromValue<IReadOnlyList<Response>>(
            parts.Select(part => (Response)part.Response).ToList(), response);
    }

    private static byte[] Body(
        TableWire wire, string table, IReadOnlyList<TableTransactionAction> actions, string id)
    {
        using var body = new MemoryStream();
        Write(body, $"--batch_{id}\r\nContent-Type: multipart/mixed; boundary=changeset_{id}\r\n\r\n");
        foreach (var action in actions)
        {
            Write(body, $"--changeset_{id}\r\n");
            WriteAction(body, wire, table, action);
        }

        Write(body, $"--changeset_{id}--\r\n--batch_{id}--\r\n");
        return body.ToArray();
    }

    private static void WriteAction(Stream body, TableWire wire, string table, TableTransactionAction action)
    {
        var (verb, conditional) = action.ActionType switch
        {
            TableTransactionActionType.Add => ("POST", false),
            TableTransactionActionType.UpsertReplace => ("PUT", false),
            TableTransactionActionType.UpsertMerge => ("PATCH", false),
            TableTransactionActionType.UpdateReplace => ("PUT", true),
            TableTransactionActionType.UpdateMerge => ("PATCH", true),
            TableTransactionActionType.Delete => ("DELETE", true),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
        var path = verb == "POST" ? table : EntityPath.Of(table, action.Entity.PartitionKey, action.Entity.RowKey);
        Write(body, "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
        Write(body, $"{verb} {wire.Address(path).ToUri().AbsoluteUri} HTTP/1.1\r\n");
        Write(body, "Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
        if (conditional)
        {
            Write(body, $"If-Match: {EntityPath.IfMatch(action.ETag)}\r\n");
        }

        if (verb == "DELETE")
        {
            Write(body, "\r\n\r\n");
            return;
        }

        Write(body, "Prefer: return-no-content\r\nContent-Type: application/json\r\n\r\n");
        body.Write(EntityJson.Write(action.Entity));
        Write(body, "\r\n");
    }

    private static List<(TransactionPart Response, string Body)> Read(string text)
    {
        var parts = new List<(TransactionPart, string)>();
        foreach (Match found in Part().Matches(text))
        {
            var status = int.Parse(found.Groups["status"].Value, CultureInfo.InvariantCulture);
            var headers = found.Groups["headers"].Value
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => line.Split(':', 2))
                .Where(pair => pair.Length == 2)
                .ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
            var body = found.Groups["body"].Value.Trim();
            var part = new TransactionPart(status, found.Groups["reason"].Value.Trim(), headers)
            {
                ContentStream = new MemoryStream(Encoding.UTF8.GetBytes(body)),
            };
            parts.Add((part, body));
        }

        return parts;
    }

    private static void Write(Stream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(
        @"HTTP/1\.1 (?<status>\d{3})(?<reason>[^\r\n]*)\r?\n(?<headers>(?:[^\r\n]+\r?\n)*)\r?\n"
        + @"(?<body>.*?)(?=\r?\n--|\z)",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
