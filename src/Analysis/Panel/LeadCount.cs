namespace Performix.Analysis.Panel;

/// <summary>Leads of one source that went to a rep in a period.</summary>
/// <param name="Source">Where they came from; empty where it is not told apart.</param>
/// <param name="Leads">How many.</param>
/// <param name="Converted">How many of them were converted to this day.</param>
public readonly record struct LeadCount(string Source, int Leads, int Converted);
