using Performix.Sandbox.Org.Schema;

namespace Performix.Sandbox.Org.Soql;

/// <summary>Looks up the names of one query, as far as the user behind the client may see them.</summary>
internal sealed class Binder
{
    private readonly OrgTables _tables;
    private readonly Visibility _visibility;
    private readonly string _text;

    public Binder(OrgTables tables, Visibility visibility, SoqlQuery query)
    {
        (_tables, _visibility, _text) = (tables, visibility, query.Text);
        Table = tables.Table(query.From.Text) is { } table && visibility.Sees(table.Spec.Name)
            ? table
            : throw SoqlError.NoObject(query.Text, query.From);
    }

    public Table Table { get; }

    public BoundOperand Bind(Operand operand)
    {
        if (operand.Path.Length == 0)
        {
            return new BoundOperand(operand, null);
        }

        var path = Find(operand);
        var isDate = path.Field.Kind is FieldKind.Date or FieldKind.DateTime;
        var fits = operand.Function switch
        {
            null or "COUNT" or "COUNT_DISTINCT" => true,
            "SUM" or "AVG" => path.Field.IsNumber,
            "MIN" or "MAX" => path.Field.Kind is not (FieldKind.LongText or FieldKind.Boolean),
            _ => isDate,
        };
        return fits
            ? new BoundOperand(operand, path)
            : throw SoqlError.Malformed(
                _text,
                operand.Position,
                $"field {operand.Path} does not support aggregate operator {operand.Function}");
    }

    public BoundOperand BindGroup(Operand operand)
    {
        var bound = Bind(operand);
        var isGroupable = operand.Function is not null || bound.Path is { Field.IsGroupable: true };
        return isGroupable
            ? bound
            : throw SoqlError.Malformed(
                _text, operand.Position, $"field '{operand.Path}' can not be grouped in a query call");
    }

    private FieldPath Find(Operand operand)
    {
        var steps = operand.Path.Split('.');
        var spec = Table.Spec;
        var parents = new List<FieldSpec>();

        // A path may begin with the object's own name.
        var own = steps.Length > 1 && steps[0].Equals(spec.Name, StringComparison.OrdinalIgnoreCase)
            && spec.Relationship(steps[0]) is null ? 1 : 0;
        foreach (var step in steps[own..^1])
        {
            parents.Add(Link(spec, step) ?? throw SoqlError.NoRelationship(_text, operand, step));
            spec = Target(parents[^1]) ?? throw SoqlError.NoRelationship(_text, operand, step);
        }

        var field = spec.Field(steps[^1]);
        return field is not null && Sees(spec, field)
            ? new FieldPath(_tables, parents, field)
            : throw SoqlError.NoColumn(_text, operand, steps[^1], spec.Name);
    }

    private FieldSpec? Link(ObjectSpec spec, string relationship) =>
        spec.Relationship(relationship) is { } link && Sees(spec, link) ? link : null;

    private ObjectSpec? Target(FieldSpec link) =>
        link.RefersTo is { } name && _visibility.Sees(name) ? _tables.Table(name)?.Spec : null;

    private bool Sees(ObjectSpec spec, FieldSpec field) => _visibility.Sees(spec.Name, field.Name);
}
