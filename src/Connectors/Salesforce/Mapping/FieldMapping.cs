namespace Performix.Connectors.Salesforce.Mapping;

/// <summary>
/// Which fields of an organisation mean what. Both the live org and files are read by it. A field is an API name; one
/// of a related record is written with its path (<c>UserRole.Name</c>). Every key is shown in samples/mapping.yaml.
/// </summary>
public sealed record FieldMapping
{
    /// <summary>The mapping that holds where nobody wrote one.</summary>
    public static FieldMapping Default { get; } = new();

    /// <summary>The field of Opportunity with the amount that is credited.</summary>
    public string Amount { get; init; } = "Amount";

    /// <summary>Which opportunities are won; of the others, those with IsClosed are lost.</summary>
    public FieldRule Won { get; init; } = new("IsWon", ["true"]);

    /// <summary>Which opportunities count at all; null for all of them.</summary>
    public FieldRule? NewBusiness { get; init; }

    /// <summary>Where quotas come from.</summary>
    public QuotaMapping Quota { get; init; } = new();

    /// <summary>What a patch is.</summary>
    public PatchMapping Patch { get; init; } = new();

    /// <summary>The field of User with the role, one half of the cohort; empty for none.</summary>
    public string Role { get; init; } = "";

    /// <summary>The field of User with the segment, the other half of the cohort; empty for none.</summary>
    public string Segment { get; init; } = "";

    /// <summary>Who is looked at.</summary>
    public PopulationMapping Population { get; init; } = new();

    /// <summary>The field of User with the first day in the seat; empty for none, since CreatedDate is none.</summary>
    public string StartDate { get; init; } = "";

    /// <summary>The field of User with the day after the last one in the seat; empty for none.</summary>
    public string EndDate { get; init; } = "";

    /// <summary>Which records are calls, demos and e-mails.</summary>
    public ActivityMapping Activity { get; init; } = new();

    /// <summary>How good a lead is.</summary>
    public LeadQualityMapping LeadQuality { get; init; } = new();

    /// <summary>The month the fiscal year starts in. Range: 1 to 12.</summary>
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>How amounts in other currencies become corporate currency.</summary>
    public CurrencyMapping Currencies { get; init; } = new();

    /// <summary>How opportunities are credited.</summary>
    public SplitMode Splits { get; init; } = SplitMode.Revenue;

    /// <summary>The objects that are not to be read, though the organisation has them.</summary>
    public IReadOnlyList<string> SwitchedOff { get; init; } = [];

    /// <summary>Whether an object is to be read.</summary>
    public bool Reads(string objectName) => !SwitchedOff.Contains(objectName);
}
