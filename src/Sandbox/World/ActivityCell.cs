namespace Performix.Sandbox.World;

/// <summary>
/// The activities of one kind that one rep logged in one quarter. Rows come into being only where somebody
/// asks for them, so an org with millions of activities costs no more than its cells.
/// </summary>
/// <param name="Person">The owner.</param>
/// <param name="Kind">Call, e-mail and so on.</param>
/// <param name="From">First day in seat.</param>
/// <param name="To">First day after the last.</param>
/// <param name="First">Number of its first row among all rows of its object.</param>
/// <param name="Count">Rows.</param>
/// <param name="IsDeleted">Whether these rows sit in the recycle bin.</param>
public readonly record struct ActivityCell(
    int Person, ActivityKind Kind, DateOnly From, DateOnly To, long First, int Count, bool IsDeleted);
