namespace Performix.Sandbox.Org.Schema;

/// <summary>One object of the org.</summary>
internal sealed class ObjectSpec
{
    private readonly Dictionary<string, FieldSpec> _fields;
    private readonly Dictionary<string, FieldSpec> _relationships;

    public ObjectSpec(string name, string prefix, IReadOnlyList<FieldSpec> fields)
    {
        (Name, Prefix, Fields) = (name, prefix, fields);
        _fields = fields.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);
        _relationships = fields.Where(field => field.Relationship is not null)
            .ToDictionary(field => field.Relationship ?? field.Name, StringComparer.OrdinalIgnoreCase);
    }

    public string Name { get; }

    public string Prefix { get; }

    public IReadOnlyList<FieldSpec> Fields { get; }

    public string Label => string.Concat(Name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {c}" : $"{c}"));

    public FieldSpec? Field(string name) => _fields.GetValueOrDefault(name);

    public FieldSpec? Relationship(string name) => _relationships.GetValueOrDefault(name);
}
