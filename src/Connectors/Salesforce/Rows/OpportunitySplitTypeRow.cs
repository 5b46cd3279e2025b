namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A kind of split: revenue splits are validated to add to the whole, overlay splits are not.</summary>
public sealed record OpportunitySplitTypeRow : OrgRow
{
    public bool? IsTotalValidated { get; init; }

    public string? SplitField { get; init; }
}
