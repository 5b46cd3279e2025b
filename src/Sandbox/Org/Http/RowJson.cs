using System.Text.Json;
using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.Org.Soql;

namespace Performix.Sandbox.Org.Http;

/// <summary>Writes one page of a query's answer.</summary>
internal sealed class RowJson(QueryResult result, string version)
{
    private readonly IReadOnlyList<ColumnTree> _tree = ColumnTree.Of(result.Columns);

    public void Records(Utf8JsonWriter json, long from, int size)
    {
        json.WriteStartArray("records");
        foreach (var values in result.Aggregates ?? [])
        {
            Aggregate(json, values);
        }

        foreach (var row in result.Page(from, size))
        {
            json.WriteStartObject();
            Attributes(json, row);
            Fields(json, _tree, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Aggregate(Utf8JsonWriter json, object?[] values)
    {
        json.WriteStartObject();
        json.WriteStartObject("attributes");
        json.WriteString("type", "AggregateResult");
        json.WriteEndObject();
        for (var i = 0; i < values.Length; i++)
        {
            json.WritePropertyName(result.Columns[i].Name);
            SfJson.Value(json, result.Columns[i].Kind, values[i]);
        }

        json.WriteEndObject();
    }

    private void Fields(Utf8JsonWriter json, IReadOnlyList<ColumnTree> tree, Row row)
    {
        foreach (var node in tree)
        {
            json.WritePropertyName(node.Name);
            if (node.Column is { } column)
            {
                SfJson.Value(json, column.Kind, column.Operand.Value(row));
            }
            else if (node.Parent(row) is { } parent)
            {
                json.WriteStartObject();
                Attributes(json, parent);
                Fields(json, node.Children, row);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNullValue();
            }
        }
    }

    private void Attributes(Utf8JsonWriter json, Row row)
    {
        var spec = row.Table.Spec;
        json.WriteStartObject("attributes");
        json.WriteString("type", spec.Name);
        json.WriteString("url", $"/services/data/{version}/sobjects/{spec.Name}/{row.Read(spec.Fields[0])}");
        json.WriteEndObject();
    }
}
