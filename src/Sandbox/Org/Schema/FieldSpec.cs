namespace Performix.Sandbox.Org.Schema;

/// <summary>One field of an object: its name and type as describe tells them, and how to read it.</summary>
internal sealed record FieldSpec(string Name, FieldKind Kind, Func<object, object?> Read)
{
    /// <summary>The object a reference points to.</summary>
    public string? RefersTo { get; init; }

    public Spread Spread { get; init; }

    public bool IsCustom => Name.EndsWith("__c", StringComparison.Ordinal);

    /// <summary>Name of the parent in a dotted path; none where the field is no reference.</summary>
    public string? Relationship => RefersTo is null ? null
        : IsCustom ? string.Concat(Name.AsSpan(0, Name.Length - 1), "r")
        : Name.EndsWith("Id", StringComparison.Ordinal) ? Name[..^2] : Name;

    public bool IsNumber => Kind is FieldKind.Int or FieldKind.Double or FieldKind.Percent or FieldKind.Currency;

    public bool IsText => Kind is FieldKind.Id or FieldKind.Reference or FieldKind.Text or FieldKind.LongText
        or FieldKind.Picklist or FieldKind.Email;

    public bool IsId => Kind is FieldKind.Id or FieldKind.Reference;

    /// <summary>Long text, numbers with decimals and datetimes cannot be grouped by.</summary>
    public bool IsGroupable => Kind is not (FieldKind.LongText or FieldKind.DateTime or FieldKind.Currency
        or FieldKind.Double or FieldKind.Percent);

    public bool IsFilterable => Kind != FieldKind.LongText;
}
