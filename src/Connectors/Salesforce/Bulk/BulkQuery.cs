namespace Performix.Connectors.Salesforce.Bulk;

/// <summary>What a job is made of.</summary>
/// <param name="Operation"><c>query</c>, or <c>queryAll</c> for archived and deleted rows too.</param>
/// <param name="Query">The query.</param>
internal sealed record BulkQuery(string Operation, string Query)
{
    public string ContentType { get; } = "CSV";

    public string ColumnDelimiter { get; } = "COMMA";

    public string LineEnding { get; } = "LF";

    public static BulkQuery Of(SoqlQuery query) => new(query.All ? "queryAll" : "query", query.Text);
}
