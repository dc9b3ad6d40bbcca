"""Which names stand in articles together."""

from index.people.company import make_company

ARTICLES = [[0, 1], [2], [], [1, 2, 3]]


def test_the_articles_of_several_names_are_those_of_any():
    company = make_company(ARTICLES)
    assert company.article_count == 4
    assert company.articles_of([2, 1]) == {0, 1, 3}


def test_a_name_of_no_article_has_no_company():
    company = make_company(ARTICLES)
    assert company.articles_of([9]) == set()
    assert company.names_in([2, 7]) == set()
    assert make_company([]).articles_of([0]) == set()


def test_a_name_keeps_its_own_company_and_that_of_all_its_articles():
    company = make_company(ARTICLES)
    assert company.names_in(company.articles_of([1])) == {0, 1, 2, 3}
