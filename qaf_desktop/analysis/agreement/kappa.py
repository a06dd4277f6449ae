"""Cohen's weighted kappa of two graders."""

from qaf_desktop.analysis.agreement.matrix import Matrix, Weights
from qaf_desktop.analysis.intervals import Estimate, estimate


def weighted_kappa(matrix: Matrix, weights: Weights) -> Estimate | None:
    """None where chance alone would agree wholly, or of nothing.

    Cohen, "Weighted kappa" (Psychological Bulletin, 1968); variance by Fleiss, Cohen and Everitt, "Large sample
    standard errors of kappa and weighted kappa" (Psychological Bulletin, 1969), the one that holds for any kappa.
    """
    if not matrix.n:
        return None
    shares = [[count / matrix.n for count in row] for row in matrix.counts]
    rows = [sum(row) for row in shares]
    columns = [sum(column) for column in zip(*shares, strict=True)]
    grades = range(len(rows))
    by_row = [sum(columns[j] * weights[i][j] for j in grades) for i in grades]
    by_column = [sum(rows[i] * weights[i][j] for i in grades) for j in grades]
    chance = sum(rows[i] * by_row[i] for i in grades)
    if 1 - chance < 1e-12:
        return None
    seen = sum(weights[i][j] * shares[i][j] for i in grades for j in grades)
    kappa = (seen - chance) / (1 - chance)
    spread = sum(
        shares[i][j] * (weights[i][j] - (by_row[i] + by_column[j]) * (1 - kappa)) ** 2 for i in grades for j in grades
    )
    variance = (spread - (kappa - chance * (1 - kappa)) ** 2) / (matrix.n * (1 - chance) ** 2)
    return estimate(kappa, variance, matrix.n)
