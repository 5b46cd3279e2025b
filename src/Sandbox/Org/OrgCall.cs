namespace Performix.Sandbox.Org;

/// <summary>What a request asks for, as far as faults and the log care.</summary>
/// <param name="Operation">token, versions, query, describe, sobjects, limits, bulkCreate and so on.</param>
/// <param name="ObjectName">The object asked for; none where there is none.</param>
/// <param name="Page">The page of the answer, counted from 0.</param>
public sealed record OrgCall(string Operation, string? ObjectName = null, int Page = 0);
