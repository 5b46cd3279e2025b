namespace Performix.Sandbox.Org.Schema;

/// <summary>Short forms in which the objects declare their fields.</summary>
internal static class Fields
{
    public static FieldSpec Id<T>(Func<T, string> read) => Of<T>("Id", FieldKind.Id, read);

    public static FieldSpec Link<T>(string name, string target, Func<T, string?> read) =>
        Of<T>(name, FieldKind.Reference, read) with { RefersTo = target };

    public static FieldSpec Text<T>(string name, Func<T, string?> read) => Of<T>(name, FieldKind.Text, read);

    public static FieldSpec Pick<T>(string name, Func<T, string?> read) =>
        Of<T>(name, FieldKind.Picklist, read);

    public static FieldSpec Flag<T>(string name, Func<T, bool> read) =>
        Of<T>(name, FieldKind.Boolean, row => read(row));

    public static FieldSpec Int<T>(string name, Func<T, int?> read) =>
        Of<T>(name, FieldKind.Int, row => read(row));

    public static FieldSpec Number<T>(string name, Func<T, double?> read) =>
        Of<T>(name, FieldKind.Double, row => (decimal?)read(row));

    public static FieldSpec Percent<T>(string name, Func<T, decimal?> read) =>
        Of<T>(name, FieldKind.Percent, row => read(row));

    public static FieldSpec Money<T>(string name, Func<T, decimal?> read) =>
        Of<T>(name, FieldKind.Currency, row => read(row));

    public static FieldSpec Date<T>(string name, Func<T, DateOnly?> read) =>
        Of<T>(name, FieldKind.Date, row => read(row));

    public static FieldSpec Moment<T>(string name, Func<T, DateTimeOffset?> read) =>
        Of<T>(name, FieldKind.DateTime, row => read(row));

    public static FieldSpec Of<T>(string name, FieldKind kind, Func<T, object?> read) =>
        new(name, kind, row => read((T)row));

    /// <summary>The stamps that every object with a history of its own carries.</summary>
    public static FieldSpec[] Stamps<T>(
        Func<T, DateTimeOffset> created, Func<T, DateTimeOffset> changed, Func<T, string> creator) =>
    [
        Moment<T>("CreatedDate", row => created(row)),
        Link("CreatedById", "User", creator),
        Moment<T>("LastModifiedDate", row => changed(row)),
        Link("LastModifiedById", "User", creator),
        Moment<T>("SystemModstamp", row => changed(row)),
    ];
}
