namespace Performix.Connectors.Salesforce.Mapping;

/// <summary>The kinds of patch.</summary>
public enum PatchMode
{
    /// <summary>Territories of Enterprise Territory Management.</summary>
    Territory2,

    /// <summary>The accounts that a rep owns: the book is the patch.</summary>
    AccountOwner,

    /// <summary>The accounts that have the same values in some fields.</summary>
    Fields,

    /// <summary>The role of a rep: the accounts of everybody in it.</summary>
    Role,
}
