using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Salesforce;

/// <summary>Reads the files that a mapping names.</summary>
/// <param name="mapping">Names them.</param>
/// <param name="users">The ids of the users whom they may speak of.</param>
public delegate FiledFacts FiledReading(FieldMapping mapping, IEnumerable<string> users);
