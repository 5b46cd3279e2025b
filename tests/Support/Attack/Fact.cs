namespace Performix.Tests.Support.Attack;

/// <summary>One range about one set of people, the bits the attacker knows already taken off.</summary>
/// <param name="Unknown">The people in it whose bit is not known, as the link names them.</param>
/// <param name="Known">How many of the others flagged.</param>
/// <param name="Range">The range.</param>
/// <param name="N">The people in all.</param>
internal sealed record Fact(IReadOnlyList<string> Unknown, int Known, (int Low, int High) Range, int N);
