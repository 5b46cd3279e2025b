namespace Performix.Connectors.Storage.Protection;

/// <summary>What became of the wish to open a period.</summary>
public enum OpeningOutcome
{
    /// <summary>It takes answers from the next minute on.</summary>
    Opened = 0,

    /// <summary>It was opened before, and stays as it was opened.</summary>
    AlreadyOpen = 1,

    /// <summary>It is open as one that takes no answers: the organisation is too small.</summary>
    TooSmall = 2,

    /// <summary>Another instance is at it; ask again.</summary>
    Busy = 3,

    /// <summary>A period with this id has been published: none is opened twice.</summary>
    UsedBefore = 4,

    /// <summary>Another period takes answers until it closes.</summary>
    AnotherIsOpen = 5,

    /// <summary>It would be the fifth release in 365 days.</summary>
    BudgetSpent = 6,

    /// <summary>It would be open for less than a week or more than 93 days.</summary>
    LengthRefused = 7,

    /// <summary>K or eps are beyond what any configuration may ask for, or a cell is smaller than K.</summary>
    PolicyRefused = 8,
}
