namespace Performix.Connectors.Salesforce;

/// <summary>A query and what is needed to speak of it.</summary>
/// <param name="ObjectName">The object that is asked for.</param>
/// <param name="Text">The query.</param>
internal sealed record SoqlQuery(string ObjectName, string Text)
{
    /// <summary>Whether archived and deleted rows are looked at too.</summary>
    public bool All { get; init; }
}
