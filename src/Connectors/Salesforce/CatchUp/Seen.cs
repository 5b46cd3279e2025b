namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>What the run-as user sees of an object, and by what its changes are found.</summary>
internal sealed record Seen
{
    /// <summary>The fields to read; null where the object is left out.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>What is left out and why, by <c>Object</c> or <c>Object.Field</c>.</summary>
    public IReadOnlyDictionary<string, string> Absent { get; init; } = new Dictionary<string, string>();

    /// <summary>The field that rises with every change of a row; empty where the object has none.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>The same field of the related object that some of the fields are of; empty where there is none.
    /// </summary>
    public string ParentStamp { get; init; } = "";

    /// <summary>Whether deleted rows stay for a while, marked.</summary>
    public bool MarksDeleted { get; init; }

    /// <summary>Whether a deleted row says which one it was merged into.</summary>
    public bool MarksMerged { get; init; }
}
