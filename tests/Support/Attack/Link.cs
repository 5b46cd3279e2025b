namespace Performix.Tests.Support.Attack;

/// <summary>What the attacker assumes about one person in two periods.</summary>
public enum Link
{
    /// <summary>Each period stands alone.</summary>
    Unlinked,

    /// <summary>Nobody changes their mind.</summary>
    Static,
}
