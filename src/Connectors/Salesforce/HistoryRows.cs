using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Reads rows of field histories.</summary>
internal static class HistoryRows
{
    /// <summary>Whether a row is of a change of owner, with the ids: each leaves another one with the names. A file may
    /// have rows of other fields too.</summary>
    public static bool IsOwner(OrgRow row, string? dataType, (string? Old, string? New) values) =>
        row.Field("Field") is null or "Owner"
        && dataType is null or "EntityId"
        && SalesforceId.IsId(values.Old) && SalesforceId.IsId(values.New);
}
