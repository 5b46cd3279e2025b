using System.Globalization;
using System.Text;
using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.Org.Soql;

namespace Performix.Sandbox.Org.Http;

/// <summary>
/// Rows as the Bulk API writes them: every value quoted, nothing and an empty text the same.
/// </summary>
internal static class RowCsv
{
    public static byte[] Write(QueryResult result, IEnumerable<Row> rows)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', result.Columns.Select(column =>
            Quoted(string.Join('.', [.. column.Parents, column.Name])))).Append('\n');
        foreach (var row in rows)
        {
            var values = result.Columns.Select(column => Text(column.Operand.Value(row), column.Kind));
            text.AppendJoin(',', values.Select(Quoted)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>
    /// Datetimes end in Z here, not in +0000. From fixtures of clients, not from the documentation.
    /// </summary>
    private static string Text(object? value, FieldKind kind) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        int whole => whole.ToString(CultureInfo.InvariantCulture),
        decimal number when kind == FieldKind.Int => number.ToString("0", CultureInfo.InvariantCulture),
        decimal number => SfJson.Double((double)number),
        DateTimeOffset moment => moment.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        _ => SfJson.Text(value),
    };

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
