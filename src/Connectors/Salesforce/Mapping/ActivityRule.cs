namespace Performix.Connectors.Salesforce.Mapping;

/// <summary>Which records of an object belong to a class of activity.</summary>
/// <param name="ObjectName">Task or Event.</param>
/// <param name="Rule">The condition; null for all of them.</param>
public sealed record ActivityRule(string ObjectName, FieldRule? Rule);
