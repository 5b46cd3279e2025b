namespace Performix.Analysis.Facts;

/// <summary>The three states of an opportunity. "Closed" alone is not used: in Salesforce it includes lost.</summary>
public enum Outcome
{
    /// <summary>Not decided yet.</summary>
    Open,

    /// <summary>Decided for us.</summary>
    Won,

    /// <summary>Decided against us, or given up.</summary>
    Lost,
}
