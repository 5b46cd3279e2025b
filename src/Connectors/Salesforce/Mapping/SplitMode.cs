namespace Performix.Connectors.Salesforce.Mapping;

/// <summary>How opportunities are credited.</summary>
public enum SplitMode
{
    /// <summary>By the revenue splits, where the organisation has them; otherwise the owner has it all.</summary>
    Revenue,

    /// <summary>The owner has it all.</summary>
    None,
}
