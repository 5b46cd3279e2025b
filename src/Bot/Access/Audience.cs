namespace Performix.Bot.Access;

/// <summary>Who may ask for something; a person may be several of them.</summary>
[Flags]
public enum Audience
{
    None = 0,

    /// <summary>Somebody whose own results are in the figures.</summary>
    Rep = 1,

    /// <summary>Somebody with reports.</summary>
    Manager = 2,

    /// <summary>A sales leader, by the configured list: cohorts, and names only of people they head.</summary>
    Leader = 4,

    /// <summary>A RevOps admin, by the configured list.</summary>
    Admin = 8,

    /// <summary>Any colleague whom Performix knows.</summary>
    Known = Rep | Manager | Leader | Admin,

    /// <summary>Any full member of the workspace, also one whom Performix does not know yet.</summary>
    Anyone = Known | 16,
}
