namespace Performix.Analysis.Facts;

/// <summary>By what it is known who held a patch, the best first.</summary>
public enum Provenance
{
    /// <summary>The source says it itself: a file of assignments.</summary>
    Stated,

    /// <summary>Earlier readings saw it.</summary>
    Recorded,

    /// <summary>A quota was set for the rep on the patch.</summary>
    Quota,

    /// <summary>Most opportunities that the rep began in a quarter carry the patch.</summary>
    Opportunity,

    /// <summary>The org's history of owners, followed back from today.</summary>
    Replayed,

    /// <summary>A model of territories that was the active one at the time had the rep in it.</summary>
    Archived,

    /// <summary>A file that the organisation keeps, of its staff for instance.</summary>
    Filed,

    /// <summary>Nothing: who holds it now is taken to have held it then.</summary>
    Assumed,
}
