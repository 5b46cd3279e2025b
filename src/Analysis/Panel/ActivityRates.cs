namespace Performix.Analysis.Panel;

/// <summary>What a rep did in a period, per full period in the seat, and how much of it was logged.</summary>
/// <param name="Calls">Completed calls.</param>
/// <param name="Demos">Meetings and demos held.</param>
/// <param name="Emails">E-mails.</param>
/// <param name="Logged">Share of decided opportunities with a logged touch. Range: 0 to 1.</param>
public sealed record ActivityRates(double? Calls, double? Demos, double? Emails, double? Logged);
