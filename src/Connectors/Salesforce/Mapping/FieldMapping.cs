namespace Performix.Connectors.Salesforce.Mapping;

/// <summary>Which fields of an organisation mean what. Both the live org and files are read by it.</summary>
public sealed record FieldMapping
{
    /// <summary>The mapping that holds where nobody wrote one.</summary>
    public static FieldMapping Default { get; } = new();

    /// <summary>The month the fiscal year starts in. Range: 1 to 12.</summary>
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>How amounts in other currencies become corporate currency.</summary>
    public CurrencyMapping Currencies { get; init; } = new();
}
