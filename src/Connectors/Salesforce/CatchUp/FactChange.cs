namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>What a reading of one object changes in the fact store.</summary>
/// <param name="State">What is known of the object from then on.</param>
/// <param name="Kept">Rows that are there, by id.</param>
/// <param name="Gone">Ids of rows that are not, or are of no concern any more.</param>
internal sealed record FactChange(
    StoredObject State, IReadOnlyList<(string Id, string Json)> Kept, IReadOnlyList<string> Gone)
{
    /// <summary>Whether rows that are not among the kept ones are to go.</summary>
    public bool IsWhole { get; init; }
}
