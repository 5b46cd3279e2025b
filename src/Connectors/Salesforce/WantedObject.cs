namespace Performix.Connectors.Salesforce;

/// <summary>An object to read and the fields to read of it. Names are constants or come from a validated mapping.
/// </summary>
/// <param name="Name">The API name.</param>
/// <param name="Needed">Fields without which the object is of no use.</param>
/// <param name="More">Fields that are read where they can be seen.</param>
/// <param name="Where">A condition; empty for all rows.</param>
internal sealed record WantedObject(
    string Name, IReadOnlyList<string> Needed, IReadOnlyList<string> More, string Where)
{
    /// <summary>All fields, once.</summary>
    public IReadOnlyList<string> Fields => [.. Needed.Concat(More).Where(f => f.Length > 0).Distinct()];

    /// <summary>Every row, in the order of ids, so that two readings give the same.</summary>
    public string Soql(IReadOnlyList<string> fields) =>
        $"SELECT {string.Join(", ", fields)} FROM {Name}{(Where.Length > 0 ? " WHERE " + Where : "")} ORDER BY Id";
}
