using System.Text.Json;
using Performix.Sandbox.Org.Schema;

namespace Performix.Sandbox.Org.Http;

/// <summary>Describe, of what the user behind the client may see.</summary>
internal sealed class DescribeEndpoints(OrgState state)
{
    public Task All(HttpContext context)
    {
        var version = QueryEndpoints.Version(context);
        return JsonReply.SendAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteString("encoding", "UTF-8");
            json.WriteNumber("maxBatchSize", 200);
            json.WriteStartArray("sobjects");
            foreach (var table in state.Tables.All.Where(table => state.Visibility.Sees(table.Spec.Name)))
            {
                json.WriteStartObject();
                Head(json, table.Spec, version);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    public Task One(HttpContext context)
    {
        var version = QueryEndpoints.Version(context);
        var name = context.Request.RouteValues["name"] as string ?? "";
        if (state.Tables.Table(name) is not { } table || !state.Visibility.Sees(table.Spec.Name))
        {
            throw SfError.NotFound();
        }

        return JsonReply.SendAsync(context, json =>
        {
            json.WriteStartObject();
            Head(json, table.Spec, version);
            json.WriteStartArray("fields");
            foreach (var field in table.Spec.Fields)
            {
                if (state.Visibility.Sees(table.Spec.Name, field.Name))
                {
                    Field(json, field);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Head(Utf8JsonWriter json, ObjectSpec spec, string version)
    {
        json.WriteString("name", spec.Name);
        json.WriteString("label", spec.Label);
        json.WriteString("keyPrefix", spec.Prefix);
        json.WriteBoolean("custom", false);
        json.WriteBoolean("queryable", true);
        json.WriteBoolean("retrieveable", true);
        json.WriteBoolean("createable", false);
        json.WriteBoolean("updateable", false);
        json.WriteBoolean("deletable", false);
        json.WriteStartObject("urls");
        json.WriteString("sobject", $"/services/data/{version}/sobjects/{spec.Name}");
        json.WriteString("describe", $"/services/data/{version}/sobjects/{spec.Name}/describe");
        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, FieldSpec field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("label", field.Name);
        json.WriteString("type", TypeName(field.Kind));
        json.WriteString("soapType", SoapType(field.Kind));
        json.WriteNumber("length", field.IsId ? 18 : field.IsText ? 255 : 0);
        json.WriteBoolean("custom", field.IsCustom);
        json.WriteBoolean("nillable", field.Kind is not (FieldKind.Id or FieldKind.Boolean));
        json.WriteBoolean("filterable", field.IsFilterable);
        json.WriteBoolean("sortable", field.IsFilterable);
        json.WriteBoolean("groupable", field.IsGroupable);
        json.WriteBoolean("aggregatable", field.Kind != FieldKind.Boolean);
        json.WriteBoolean("calculated", false);
        json.WriteBoolean("createable", false);
        json.WriteBoolean("updateable", false);
        json.WriteStartArray("referenceTo");
        if (field.RefersTo is { } target)
        {
            json.WriteStringValue(target);
        }

        json.WriteEndArray();
        json.WriteString("relationshipName", field.Relationship);
        json.WriteStartArray("picklistValues");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string TypeName(FieldKind kind) => kind switch
    {
        FieldKind.Text => "string",
        FieldKind.LongText => "textarea",
        FieldKind.DateTime => "datetime",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string SoapType(FieldKind kind) => kind switch
    {
        FieldKind.Id or FieldKind.Reference => "tns:ID",
        FieldKind.Boolean => "xsd:boolean",
        FieldKind.Int => "xsd:int",
        FieldKind.Double or FieldKind.Percent or FieldKind.Currency => "xsd:double",
        FieldKind.Date => "xsd:date",
        FieldKind.DateTime => "xsd:dateTime",
        _ => "xsd:string",
    };
}
